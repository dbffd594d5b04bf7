package dev.weir.connector.odata;

import java.util.ArrayList;
import java.util.List;

import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;

import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.RecordType;

/** One record type as the library's data model knows it. */
final class RecordModel extends CsdlAbstractEdmProvider {

    static final String SET = "records";
    private static final FullQualifiedName CONTAINER = new FullQualifiedName("weir", "Container");
    private static final FullQualifiedName TYPE = new FullQualifiedName("weir", "Record");

    private final RecordType type;

    RecordModel(RecordType type) {
        this.type = type;
    }

    @Override
    public CsdlEntityType getEntityType(FullQualifiedName name) {
        if (!name.equals(TYPE)) {
            return null;
        }
        List<CsdlProperty> properties = new ArrayList<>();
        properties.add(property(RecordType.ID, EdmPrimitiveTypeKind.String));
        for (Field field : type.fields()) {
            properties.add(property(field.name(), kind(field.type())));
        }
        type.created().ifPresent(column -> properties.add(property(RecordType.CREATED, EdmPrimitiveTypeKind.DateTimeOffset)));
        type.changed().ifPresent(column -> properties.add(property(RecordType.CHANGED, EdmPrimitiveTypeKind.DateTimeOffset)));
        return new CsdlEntityType().setName(TYPE.getName()).setProperties(properties)
                .setKey(List.of(new CsdlPropertyRef().setName(RecordType.ID)));
    }

    private static CsdlProperty property(String name, EdmPrimitiveTypeKind kind) {
        return new CsdlProperty().setName(name).setType(kind.getFullQualifiedName());
    }

    private static EdmPrimitiveTypeKind kind(FieldType type) {
        return switch (type) {
            case INTEGER -> EdmPrimitiveTypeKind.Int64;
            case DECIMAL -> EdmPrimitiveTypeKind.Decimal;
            case BOOLEAN -> EdmPrimitiveTypeKind.Boolean;
            case DATE -> EdmPrimitiveTypeKind.Date;
            case DATE_TIME -> EdmPrimitiveTypeKind.DateTimeOffset;
            default -> EdmPrimitiveTypeKind.String;
        };
    }

    @Override
    public CsdlEntitySet getEntitySet(FullQualifiedName container, String name) {
        return container.equals(CONTAINER) && name.equals(SET) ? new CsdlEntitySet().setName(SET).setType(TYPE) : null;
    }

    @Override
    public CsdlEntityContainer getEntityContainer() {
        return new CsdlEntityContainer().setName(CONTAINER.getName())
                .setEntitySets(List.of(new CsdlEntitySet().setName(SET).setType(TYPE)));
    }

    @Override
    public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName name) {
        return name == null || name.equals(CONTAINER) ? new CsdlEntityContainerInfo().setContainerName(CONTAINER) : null;
    }
}
