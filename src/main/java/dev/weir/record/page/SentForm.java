package dev.weir.record.page;

import java.util.Map;
import java.util.Optional;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** The fields of the form that the request sent, whose names only the declaration knows. */
interface SentForm {

    /** What was entered in a field; empty when the form has no such field. */
    Optional<String> find(String name);

    /** The form of the current request. */
    static SentForm current() {
        FormData sent = CurrentRequestManager.get().getFormData();
        return name -> Optional.ofNullable(sent == null ? null : sent.getFirst(name))
                .filter(value -> !value.isFileItem()).map(value -> value.getValue().replace("\r\n", "\n"));
    }

    /** A form with these fields. */
    static SentForm of(Map<String, String> fields) {
        return name -> Optional.ofNullable(fields.get(name));
    }
}
