package org.holdout.request;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;

@AnalyzeClasses(packages = "org.holdout.request", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule resourcesNeverTouchTheDatabase = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.holdout.request.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheOutboxProducesToKafka = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.apache\\.kafka\\.clients\\.producer\\..*|.*\\.reactive\\.messaging\\.(Emitter|Outgoing)");

    /** Else a German reader would meet English. */
    @ArchTest
    static final ArchRule whateverRefusesSaysSoByWordsInBothLanguages = noClasses()
            .that()
            .resideOutsideOfPackage("org.holdout.request.words")
            .should()
            .accessTargetWhere(target(owner(assignableTo(ProblemException.class)))
                    .and(target(nameMatching("of|invalid|notFound"))));

    /** What is wrong with a line of an import is kept, in English, until somebody reads its report. */
    @ArchTest
    static final ArchRule whatIsWrongWithAFieldIsSaidByWordsToo = noClasses()
            .that()
            .resideOutsideOfPackages("org.holdout.request.words", "org.holdout.request.bulk")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(FieldError.class);

    @ArchTest
    static final ArchRule theRulesOfTimeKnowNoFramework = noClasses()
            .that()
            .haveSimpleName("DeadlineRule")
            .or()
            .haveSimpleName("AnswerClock")
            .or()
            .haveSimpleName("Count")
            .or()
            .haveSimpleName("WorkingCalendar")
            .or()
            .haveSimpleName("RequestLifecycle")
            .or()
            .haveSimpleName("Course")
            .or()
            .haveSimpleName("Procedure")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "java.time.Clock");
}
