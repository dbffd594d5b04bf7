package dev.weir.connector.check;

/** What the checks look at: the parts of a connector folder, read. */
record Connector(Swagger swagger, Located properties, ConnectorFolder folder) {

    static final String SWAGGER = "apiDefinition.swagger.json";
    static final String PROPERTIES = "apiProperties.json";
    static final String ICON = "icon.png";
    static final String README = "readme.md";
}
