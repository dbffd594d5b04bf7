package dev.weir.localcloud.faults;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something a service of the local cloud is to do wrong.
 *
 * @param service the service's package below {@code dev.weir.localcloud}, such as {@code entra} or {@code flow}; null for
 *        every service
 * @param kind what goes wrong: {@code throttled}, {@code error}, {@code slow}, {@code slow-answer} and
 *        {@code lost-answer} are known to every
 *        service; a service may know more
 * @param times how many calls it spoils before it is over; 0 or less for all until it is taken back
 * @param match regular expression the call's path must contain; null for every path
 * @param subject whose calls are spoilt, such as a user principal name; null for everybody's
 * @param status HTTP status of {@code error}; 503 if not said
 * @param seconds {@code Retry-After} of {@code throttled}, the delay of {@code slow} and {@code slow-answer}
 */
public record Fault(String service, @JsonProperty(required = true) String kind, int times, String match, String subject,
        int status, int seconds) {

    public Fault {
        status = status == 0 ? 503 : status;
        seconds = seconds == 0 ? 1 : seconds;
        if (match != null) {
            Pattern.compile(match);
        }
    }

    boolean isFor(String calledService, String calledPath, String caller) {
        return (service == null || service.equals(calledService))
                && (match == null || calledPath != null && Pattern.compile(match).matcher(calledPath).find())
                && (subject == null || subject.equalsIgnoreCase(caller));
    }

    Fault once() {
        return new Fault(service, kind, times - 1, match, subject, status, seconds);
    }
}
