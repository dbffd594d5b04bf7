/** Who is signed in, from which tenant and in which role, and the access tokens Weir holds for them. */
package dev.weir.identity;
