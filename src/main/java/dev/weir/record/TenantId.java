package dev.weir.record;

/** The tenant whose records are meant; a type of its own so that it cannot be mistaken for a key. */
public record TenantId(String value) {

    public TenantId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A tenant is needed");
        }
    }
}
