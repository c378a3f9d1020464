package org.holdout.guide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;

@AnalyzeClasses(packages = "org.holdout.guide", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule resourcesNeverTouchTheDatabase = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.assignableTo(PanacheRepositoryBase.class)
                    .or(JavaClass.Predicates.assignableTo(EntityManager.class)));

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.holdout.guide.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheOutboxProducesToKafka = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.apache\\.kafka\\.clients\\.producer\\..*|.*\\.reactive\\.messaging\\.(Emitter|Outgoing)");

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.holdout.request..",
                    "org.holdout.comparison..",
                    "org.holdout.gateway..",
                    "org.holdout.portal..");
}
