package dev.weir.localcloud.runtime.action;

import java.util.HashMap;
import java.util.Map;

import dev.weir.localcloud.runtime.connector.Connectors;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.VariableActions;

/** All types of action that the local runtime can do; others fail with a reason. */
public final class ActionTypes {

    private ActionTypes() {
    }

    /** By the type's name in lower case. */
    public static Map<String, ActionType> all(Connectors connectors, HttpCalls http) {
        Map<String, ActionType> types = new HashMap<>(VariableActions.types());
        types.putAll(DataOperations.types());
        types.put("table", new TableAction());
        types.put("parsejson", new ParseJsonAction());
        types.put("expression", new TimeAction());
        types.put("wait", ControlActions.WAIT);
        types.put("terminate", ControlActions.TERMINATE);
        types.put("response", ControlActions.RESPONSE);
        types.put("http", new HttpAction(http));
        types.put("httpwebhook", new HttpWebhookAction(http));
        ConnectorAction connector = new ConnectorAction(connectors);
        types.put("openapiconnection", connector);
        types.put("apiconnection", connector);
        ConnectorWebhookAction webhook = new ConnectorWebhookAction(connectors);
        types.put("openapiconnectionwebhook", webhook);
        types.put("apiconnectionwebhook", webhook);
        return types;
    }
}
