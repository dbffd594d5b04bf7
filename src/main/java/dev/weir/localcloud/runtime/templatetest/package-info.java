/** Tests of templates: what is given, what happens, and what must have become of it. */
package dev.weir.localcloud.runtime.templatetest;
