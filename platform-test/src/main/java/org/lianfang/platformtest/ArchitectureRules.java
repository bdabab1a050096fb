package org.lianfang.platformtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules that every service's code obeys; a service checks its own packages with {@link #check}. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    private static final ArchRule ONE_DOOR = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.hibernate.reactive.mutiny.Mutiny$SessionFactory")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.mutiny.sqlclient..", "io.vertx.sqlclient..", "io.agroal..", "javax.sql..")
            .orShould()
            .callMethod(
                    "io.quarkus.hibernate.reactive.panache.Panache", "withTransaction", "java.util.function.Supplier")
            .orShould()
            .callMethod("io.quarkus.hibernate.reactive.panache.Panache", "withSession", "java.util.function.Supplier")
            .because("transactions open only through the door, which sets the scope first");

    private static final ArchRule NO_TRANSACTION_ANNOTATIONS = noMethods()
            .should()
            .beAnnotatedWith("io.quarkus.hibernate.reactive.panache.common.WithTransaction")
            .orShould()
            .beAnnotatedWith("io.quarkus.hibernate.reactive.panache.common.WithSession")
            .orShould()
            .beAnnotatedWith("jakarta.transaction.Transactional")
            .because("transactions open only through the door, which sets the scope first");

    private static final ArchRule NO_VAGUE_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .because("a name says what the thing is for");

    /** Checks the classes below this package of the module under test. */
    public static void check(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        if (classes.isEmpty()) throw new AssertionError("no classes found below " + basePackage);
        for (ArchRule rule : List.of(ONE_DOOR, NO_TRANSACTION_ANNOTATIONS, NO_VAGUE_NAMES)) rule.check(classes);
        BothLanguages.check(classes);
    }
}
