package dev.weir;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that look at pages in a browser, in a process of their own beside {@link PortalSuite}; none in the quick loop. */
@Suite(failIfNoTests = false)
@SelectPackages("dev.weir")
@IncludeTags("browser")
class BrowserSuite {
}
