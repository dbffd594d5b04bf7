/** The local cloud's Azure AD: its directory, sign-in page, tokens and consent, answering as Microsoft's does. */
package dev.weir.localcloud.entra;
