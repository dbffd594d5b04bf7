/** Azure Functions, offline: the sample ISV's function app. */
package dev.weir.localcloud.functions;
