package dev.copydesk.schemas.serde;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro which generated classes it may make. Since 1.12.2 Avro makes none that is not named, so that a schema from elsewhere cannot
 * have a class of its choice instantiated. The list is one for the whole process and only ever grows; what others trust stays trusted.
 */
public final class TrustedPackages {

    private static final Set<String> PACKAGES = ConcurrentHashMap.newKeySet();

    static {
        ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(type -> PACKAGES.contains(type.getPackageName()) || others.isTrusted(type));
    }

    private TrustedPackages() {}

    /** Trusts the records of one package. */
    public static void add(String packageName) {
        PACKAGES.add(packageName);
    }
}
