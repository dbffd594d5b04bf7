package dev.weir.connector.trigger;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Decides which addresses may be called, so that nobody can make the portal call its own network. It is asked when somebody
 * subscribes and before every call; the virtual machine remembers the looked-up address long enough for that call.
 */
@ApplicationScoped
class CallbackAddresses {

    private static final int LONGEST = 4000;

    private final WebhookConfig config;
    private final Set<String> local;

    CallbackAddresses(WebhookConfig config) {
        this.config = config;
        this.local = config.localHosts().orElse(Set.of());
    }

    /** Why an address may not be called, or empty when it may. */
    Optional<String> refusal(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException malformed) {
            return Optional.of("It is no address.");
        }
        if (address.length() > LONGEST || uri.getHost() == null || uri.getUserInfo() != null) {
            return Optional.of("It is no address of a host.");
        }
        if (local.contains(uri.getAuthority()) && Set.of("http", "https").contains(uri.getScheme())) {
            return Optional.empty();
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getPort() != -1 && uri.getPort() != 443) {
            return Optional.of("It must start with https:// and use port 443.");
        }
        if (config.hosts().stream().noneMatch(host::endsWith)) {
            return Optional.of("Its host is not one of those that may be called: " + String.join(", ", config.hosts()) + ".");
        }
        return unreachable(host);
    }

    private static Optional<String> unreachable(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isInternal(address)) {
                    return Optional.of("Its host leads into a private network.");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("Its host is unknown.");
        }
    }

    /** Whether an address belongs to this computer, its network, or is special in another way. */
    static boolean isInternal(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            boolean carrierNat = first == 100 && second >= 64 && second < 128;
            return first == 0 || first >= 240 || carrierNat || first == 198 && (second == 18 || second == 19)
                    || first == 192 && second == 0;
        }
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean translated = first == 0 && second == 0x64 || first == 0x20 && second == 0x02;
        return address instanceof Inet6Address
                && (uniqueLocal || translated || ((Inet6Address) address).isIPv4CompatibleAddress());
    }
}
