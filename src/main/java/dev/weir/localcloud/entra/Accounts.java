package dev.weir.localcloud.entra;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which sample accounts may sign in at an authority. Personal accounts are offered at {@code organizations} too, though
 * Microsoft turns them away at the door: so that the portal's own refusal can be seen.
 */
@ApplicationScoped
class Accounts {

    private static final Set<String> SHARED = Set.of("common", "organizations");

    private final Directory directory;
    private final Grants grants;

    Accounts(Directory directory, Grants grants) {
        this.directory = directory;
        this.grants = grants;
    }

    boolean isAuthority(String authority) {
        return SHARED.contains(authority) || authority.equals("consumers") || directory.tenant(authority).isPresent();
    }

    List<SignInPages.Account> offered(AuthorizeRequest request) {
        String hint = request.prompts("select_account") ? null : request.get("login_hint");
        List<Person> fitting = directory.people().stream().filter(person -> fits(request, person)).toList();
        List<Person> hinted = fitting.stream().filter(person -> person.upn().equalsIgnoreCase(hint)).toList();
        return (hinted.isEmpty() ? fitting : hinted).stream()
                .map(person -> SignInPages.Account.of(person, directory.tenantOf(person))).toList();
    }

    List<SignInPages.Account> administrators(Optional<Tenant> tenant) {
        return directory.people().stream().filter(Person::administrator)
                .filter(person -> tenant.isEmpty() || directory.tenantOf(person).equals(tenant.get()))
                .map(person -> SignInPages.Account.of(person, directory.tenantOf(person))).toList();
    }

    Optional<Person> chosen(AuthorizeRequest request, String upn) {
        return upn == null ? Optional.empty()
                : directory.person(upn).filter(person -> belongs(request.authority(), person));
    }

    Optional<Person> signedIn(String session) {
        return grants.session(session).flatMap(grant -> directory.person(grant.oid()));
    }

    boolean fits(AuthorizeRequest request, Person person) {
        return belongs(request.authority(), person) && belongsToHint(request.get("domain_hint"), person)
                && (request.get("login_hint") == null || request.prompts("select_account")
                        || directory.person(request.get("login_hint")).isEmpty()
                        || request.get("login_hint").equalsIgnoreCase(person.upn()));
    }

    private boolean belongs(String authority, Person person) {
        Tenant tenant = directory.tenantOf(person);
        return switch (authority.toLowerCase(Locale.ROOT)) {
            case "common", "organizations" -> true;
            case "consumers" -> tenant.isPersonal();
            default -> directory.tenant(authority).filter(tenant::equals).isPresent();
        };
    }

    private boolean belongsToHint(String hint, Person person) {
        Tenant tenant = directory.tenantOf(person);
        return hint == null || switch (hint) {
            case "organizations" -> !tenant.isPersonal();
            case "consumers" -> tenant.isPersonal();
            default -> directory.tenant(hint).isEmpty() || tenant.domain().equals(hint);
        };
    }
}
