package cn.xiangzhi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

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
}
