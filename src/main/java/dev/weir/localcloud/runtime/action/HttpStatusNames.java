package dev.weir.localcloud.runtime.action;

import java.util.Map;

/** The names .NET gives to HTTP statuses; run histories use them as codes. */
final class HttpStatusNames {

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(200, "OK"), Map.entry(201, "Created"),
            Map.entry(202, "Accepted"), Map.entry(203, "NonAuthoritativeInformation"), Map.entry(204, "NoContent"),
            Map.entry(205, "ResetContent"), Map.entry(206, "PartialContent"), Map.entry(301, "MovedPermanently"),
            Map.entry(302, "Found"), Map.entry(303, "SeeOther"), Map.entry(304, "NotModified"),
            Map.entry(307, "TemporaryRedirect"),
            Map.entry(400, "BadRequest"), Map.entry(401, "Unauthorized"), Map.entry(402, "PaymentRequired"),
            Map.entry(403, "Forbidden"), Map.entry(404, "NotFound"), Map.entry(405, "MethodNotAllowed"),
            Map.entry(406, "NotAcceptable"), Map.entry(407, "ProxyAuthenticationRequired"), Map.entry(408, "RequestTimeout"),
            Map.entry(409, "Conflict"), Map.entry(410, "Gone"), Map.entry(411, "LengthRequired"),
            Map.entry(412, "PreconditionFailed"), Map.entry(413, "RequestEntityTooLarge"), Map.entry(414, "RequestUriTooLong"),
            Map.entry(415, "UnsupportedMediaType"), Map.entry(416, "RequestedRangeNotSatisfiable"),
            Map.entry(417, "ExpectationFailed"), Map.entry(426, "UpgradeRequired"), Map.entry(500, "InternalServerError"),
            Map.entry(501, "NotImplemented"), Map.entry(502, "BadGateway"), Map.entry(503, "ServiceUnavailable"),
            Map.entry(504, "GatewayTimeout"), Map.entry(505, "HttpVersionNotSupported"));

    private HttpStatusNames() {
    }

    /** The name, or the number as text where .NET has none, as for 429. */
    static String of(int status) {
        return NAMES.getOrDefault(status, Integer.toString(status));
    }
}
