package cn.xiangzhi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Scheduled;

/** The rules of the house, held by tests. */
class HouseTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.xiangzhi");

    @Test
    void 各室只向下取用() {
        ApplicationModules.of(Xiangzhi.class).verify();
    }

    /** Parsers of the house's own data files are tools, not frameworks (ADR 0013). */
    @Test
    void 础与法不识框架() {
        classes()
                .that()
                .resideInAPackage("cn.xiangzhi.base..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", "cn.xiangzhi.base..")
                .check(PRODUCT);
        classes()
                .that()
                .resideInAPackage("cn.xiangzhi.law..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.yaml.snakeyaml..",
                        "org.apache.commons.csv..",
                        "cn.xiangzhi.base..",
                        "cn.xiangzhi.law..")
                .check(PRODUCT);
    }

    @Test
    void 只有历室看钟() {
        var clocks = noClasses()
                .that()
                .resideOutsideOfPackage("cn.xiangzhi.calendar..")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone");
        clocks.check(PRODUCT);
    }

    /** A command of the operator does what it was asked for and nothing of its own accord. */
    @Test
    void 自行起动的部件都不在操作员命令中运行() {
        var own = PRODUCT.stream()
                .filter(type -> type.isAssignableTo(ApplicationRunner.class)
                        || type.isAssignableTo(CommandLineRunner.class)
                        || type.getMethods().stream().anyMatch(HouseTest::startsByItself))
                .toList();
        assertThat(own)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(
                                type.getAnnotationOfType(Profile.class).value())
                        .as(type.getName())
                        .containsExactly("!operator"));
    }

    private static boolean startsByItself(JavaMethod method) {
        return method.isAnnotatedWith(Scheduled.class)
                || method.isAnnotatedWith(EventListener.class)
                        && (method.getRawParameterTypes().stream().anyMatch(HouseTest::ofTheStart)
                                || Arrays.stream(method.getAnnotationOfType(EventListener.class)
                                                .value())
                                        .anyMatch(SpringApplicationEvent.class::isAssignableFrom));
    }

    private static boolean ofTheStart(JavaClass type) {
        return type.isAssignableTo(SpringApplicationEvent.class);
    }
}
