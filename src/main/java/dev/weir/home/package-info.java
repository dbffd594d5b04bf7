/** The front page for visitors and the dashboard for people who signed in. */
package dev.weir.home;
