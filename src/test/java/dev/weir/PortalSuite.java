package dev.weir;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests but those of {@link BrowserSuite}. */
@Suite
@SelectPackages("dev.weir")
@ExcludeTags("browser")
class PortalSuite {
}
