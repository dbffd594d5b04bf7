/** Files that people write in YAML, read so that every fault is found at once and told with its line. */
package dev.weir.yaml;
