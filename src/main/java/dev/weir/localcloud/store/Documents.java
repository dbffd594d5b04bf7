package dev.weir.localcloud.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * The local cloud's memory: JSON documents in a database file. One shape serves every service, since what they keep is what
 * Microsoft's services answer, and nobody but the service itself asks for its parts.
 */
@ApplicationScoped
public class Documents {

    private static final Table<?> TABLE = table(name("DOCUMENT"));
    private static final Field<String> KIND = field(name("KIND"), String.class);
    private static final Field<String> SCOPE = field(name("SCOPE"), String.class);
    private static final Field<String> NAME = field(name("NAME"), String.class);
    private static final Field<String> CONTENT = field(name("CONTENT"), String.class);
    private static final Field<Long> NUMBER = field(name("NUMBER"), Long.class);

    private final DSLContext database;
    private final ObjectMapper json;

    @Inject
    Documents(@DataSource("localcloud") AgroalDataSource source, ObjectMapper json) {
        this.database = DSL.using(source, SQLDialect.H2);
        this.json = json;
    }

    private Documents(DSLContext database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Does several things as one: all of them are kept, or, when the work throws, none. */
    public <T> T inTransaction(Function<Documents, T> work) {
        return database.transactionResult(transaction -> work.apply(new Documents(transaction.dsl(), json)));
    }

    public Optional<Document> find(String kind, String scope, String name) {
        return select(database, kind, scope, name, false);
    }

    /** The documents of a scope, in the order in which they were first kept. */
    public List<Document> list(String kind, String scope) {
        return database.select(KIND, SCOPE, NAME, CONTENT).from(TABLE).where(KIND.eq(kind), SCOPE.eq(scope))
                .orderBy(NUMBER).fetch(this::document);
    }

    /** The documents of a kind in every scope, in the order in which they were first kept. */
    public List<Document> listAll(String kind) {
        return database.select(KIND, SCOPE, NAME, CONTENT).from(TABLE).where(KIND.eq(kind)).orderBy(NUMBER)
                .fetch(this::document);
    }

    /** Keeps a document, in place of an earlier one of the same kind, scope and name. */
    public Document put(String kind, String scope, String name, ObjectNode content) {
        String text = content.toString();
        int updated = database.update(TABLE).set(CONTENT, text).where(KIND.eq(kind), SCOPE.eq(scope), NAME.eq(name))
                .execute();
        if (updated == 0) {
            database.insertInto(TABLE).columns(KIND, SCOPE, NAME, CONTENT).values(kind, scope, name, text).execute();
        }
        return new Document(kind, scope, name, content);
    }

    /**
     * Changes a document while nobody else can.
     *
     * @return the changed document, or empty when there is none
     */
    public Optional<Document> change(String kind, String scope, String name, UnaryOperator<ObjectNode> change) {
        return database.transactionResult(transaction -> select(transaction.dsl(), kind, scope, name, true)
                .map(found -> new Documents(transaction.dsl(), json).put(kind, scope, name, change.apply(found.content()))));
    }

    /** Whether there was such a document to forget. */
    public boolean remove(String kind, String scope, String name) {
        return database.deleteFrom(TABLE).where(KIND.eq(kind), SCOPE.eq(scope), NAME.eq(name)).execute() > 0;
    }

    private Optional<Document> select(DSLContext context, String kind, String scope, String name, boolean lock) {
        var query = context.select(KIND, SCOPE, NAME, CONTENT).from(TABLE)
                .where(KIND.eq(kind), SCOPE.eq(scope), NAME.eq(name));
        return (lock ? query.forUpdate() : query).fetchOptional(this::document);
    }

    private Document document(Record4<String, String, String, String> row) {
        try {
            return new Document(row.value1(), row.value2(), row.value3(), (ObjectNode) json.readTree(row.value4()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The local cloud's memory is damaged at " + row.value1() + " " + row.value3()
                    + ". Delete the data folder to start anew.", broken);
        }
    }
}
