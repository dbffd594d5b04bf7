package dev.weir.start;

/**
 * Something in the configuration with which the portal cannot work.
 *
 * @param property name of the property
 * @param problem what is wrong with it, without its value where that is a secret
 * @param remedy what would be right
 */
public record ConfigurationFault(String property, String problem, String remedy) {

    @Override
    public String toString() {
        return property + ": " + problem + ". " + remedy;
    }
}
