package dev.weir.localcloud.entra;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the local Azure AD, in the language that the application or else the browser asks for. */
@RequestScoped
class SignInPages {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final HttpHeaders headers;

    SignInPages(HttpHeaders headers) {
        this.headers = headers;
    }

    @CheckedTemplate(basePath = "localcloud/entra")
    static class Templates {
        static native TemplateInstance accounts(String language, AuthorizeRequest request, String application,
                List<Account> accounts);

        static native TemplateInstance consent(String language, AuthorizeRequest request, String application,
                Account account, List<String> permissions);

        static native TemplateInstance post(String language, String target, List<Field> fields);

        static native TemplateInstance refused(String language, String description);

        static native TemplateInstance adminConsent(String language, List<Field> fields, String application,
                List<Account> administrators, List<String> permissions);

        static native TemplateInstance signedOut(String language, List<String> frames, String next);
    }

    /** A hidden field of a form. */
    record Field(String name, String value) {
    }

    /** An account on the picker. */
    record Account(String upn, String name, String organisation, String initials) {

        static Account of(Person person, Tenant tenant) {
            return new Account(person.upn(), person.name(), tenant.name(),
                    person.name().substring(0, person.name().offsetByCodePoints(0, 1)));
        }
    }

    TemplateInstance accounts(AuthorizeRequest request, Application application, List<Account> accounts) {
        String language = language(request.get("ui_locales"));
        return in(language, Templates.accounts(language, request, application.name(), accounts));
    }

    TemplateInstance consent(AuthorizeRequest request, Application application, Account account,
            List<String> permissions) {
        String language = language(request.get("ui_locales"));
        return in(language, Templates.consent(language, request, application.name(), account, permissions));
    }

    TemplateInstance post(String target, List<Field> fields) {
        String language = language(null);
        return in(language, Templates.post(language, target, fields));
    }

    TemplateInstance refused(EntraError error) {
        String language = language(null);
        return in(language, Templates.refused(language, error.description()));
    }

    TemplateInstance adminConsent(List<Field> fields, Application application, List<Account> administrators,
            List<String> permissions) {
        String language = language(null);
        return in(language, Templates.adminConsent(language, fields, application.name(), administrators, permissions));
    }

    TemplateInstance signedOut(List<String> frames, String next) {
        String language = language(null);
        return in(language, Templates.signedOut(language, frames, next));
    }

    private static TemplateInstance in(String language, TemplateInstance page) {
        return page.setLocale(Locale.forLanguageTag(language));
    }

    private String language(String wanted) {
        if (wanted != null) {
            for (String tag : wanted.split("\\s+")) {
                Locale match = Locale.lookup(List.of(new Locale.LanguageRange(tag.toLowerCase(Locale.ROOT))), LANGUAGES);
                if (match != null) {
                    return match.toLanguageTag();
                }
            }
        }
        return headers.getAcceptableLanguages().stream()
                .map(locale -> Locale.lookup(List.of(new Locale.LanguageRange(locale.getLanguage().isEmpty() ? "en"
                        : locale.toLanguageTag())), LANGUAGES))
                .filter(java.util.Objects::nonNull).findFirst().orElse(Locale.ENGLISH).toLanguageTag();
    }
}
