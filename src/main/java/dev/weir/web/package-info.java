/** What all pages share: layout, brand, languages, security headers, form tokens and error pages. */
package dev.weir.web;
