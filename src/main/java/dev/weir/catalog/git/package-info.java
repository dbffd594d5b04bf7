/** Catalogs in git repositories: what a commit holds, and a working copy that follows a branch. */
package dev.weir.catalog.git;
