package dev.weir.testsupport;

/** The sample people of the local cloud, for tests; the same ids as in its directory. */
public final class People {

    /** The ISV's own tenant. */
    public static final String FIELDLINE = "f1e1d11e-0000-4000-8000-00000000f1e1";
    public static final String OLIVIA_OPERATOR = "0a000000-0000-4000-8000-00000000f001";

    /** A customer that writes English. */
    public static final String CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
    public static final String ALICE_ADMIN = "0a000000-0000-4000-8000-00000000c001";
    public static final String BOB_USER = "0a000000-0000-4000-8000-00000000c002";
    public static final String NORA_WITHOUT_LICENCE = "0a000000-0000-4000-8000-00000000c003";
    public static final String GUS_GUEST = "0a000000-0000-4000-8000-00000000c004";

    /** A customer that writes Korean. */
    public static final String HANBIT = "4a9b1700-0000-4000-8000-000000004a9b";
    public static final String JIMIN_ADMIN = "0a000000-0000-4000-8000-000000004001";
    public static final String MINJUN_USER = "0a000000-0000-4000-8000-000000004002";

    /** A tenant that never came aboard. */
    public static final String NORTHWIND = "40274a1d-0000-4000-8000-000000004027";
    public static final String VICTOR_VISITOR = "0a000000-0000-4000-8000-000000004d01";

    /** The tenant of all personal accounts. */
    public static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
    public static final String PAT_PERSONAL = "0a000000-0000-4000-8000-00000000a001";

    private People() {
    }
}
