package dev.weir.customer;

/**
 * What a feature keeps of a person as such, beside what belongs to the person's organisation. Somebody who only looked around
 * may ask for it to be deleted; features contribute beans of this type, so that whoever erases needs to know none of them.
 */
public interface PersonData {

    /** Deletes everything that is kept of a person; doing it twice changes nothing. */
    void forget(String tenantId, String objectId);
}
