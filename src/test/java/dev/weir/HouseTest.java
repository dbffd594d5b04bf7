package dev.weir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** Who may know whom; the rooms are those of the packages below {@code dev.weir}. */
class HouseTest {

    private static final JavaClasses WEIR = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("dev.weir");

    private static final String[] FEATURES = { "dev.weir.customer..", "dev.weir.record..", "dev.weir.catalog..",
            "dev.weir.embed..", "dev.weir.connector..", "dev.weir.deployment..", "dev.weir.licensing..",
            "dev.weir.marketplace.." };

    @Test
    void localCloud_knowsOnlyTheWorkflowLibrary() {
        noClasses().that().resideInAPackage("dev.weir.localcloud..")
                .should().dependOnClassesThat(DescribedPredicate.describe("are Weir's, outside the local cloud and the library",
                        (JavaClass type) -> type.getPackageName().startsWith("dev.weir.")
                                && !type.getPackageName().startsWith("dev.weir.localcloud")
                                && !type.getPackageName().startsWith("dev.weir.workflow")))
                .check(WEIR);
    }

    @Test
    void nobody_knowsTheLocalCloud() {
        noClasses().that().resideOutsideOfPackage("dev.weir.localcloud..")
                .should().dependOnClassesThat().resideInAPackage("dev.weir.localcloud..").check(WEIR);
    }

    @Test
    void microsoft_knowsNoFeature() {
        noClasses().that().resideInAPackage("dev.weir.microsoft..")
                .should().dependOnClassesThat().resideInAnyPackage(FEATURES).allowEmptyShould(true).check(WEIR);
    }

    @Test
    void microsoft_isGivenItsTokens() {
        noClasses().that().resideInAPackage("dev.weir.microsoft..")
                .should().dependOnClassesThat().resideInAPackage("dev.weir.identity..").check(WEIR);
    }

    @Test
    void web_knowsNoFeature() {
        noClasses().that().resideInAPackage("dev.weir.web..")
                .should().dependOnClassesThat().resideInAnyPackage(FEATURES).allowEmptyShould(true).check(WEIR);
    }

    @Test
    void workflow_knowsNothingOfWeir() {
        noClasses().that().resideInAPackage("dev.weir.workflow..")
                .should().dependOnClassesThat(DescribedPredicate.describe("are Weir's, outside the library",
                        (JavaClass type) -> type.getPackageName().startsWith("dev.weir")
                                && !type.getPackageName().startsWith("dev.weir.workflow")))
                .allowEmptyShould(true).check(WEIR);
    }

    @Test
    void features_formNoCircle() {
        slices().matching("dev.weir.(*)..").should().beFreeOfCycles().check(WEIR);
    }
}
