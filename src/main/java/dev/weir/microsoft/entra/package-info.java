/** Azure AD's token endpoint, for tokens that signing in does not bring. */
package dev.weir.microsoft.entra;
