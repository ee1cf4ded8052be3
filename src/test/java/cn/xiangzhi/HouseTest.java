package cn.xiangzhi;

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

    @Test
    void 础不识框架() {
        noClasses()
                .that()
                .resideInAPackage("cn.xiangzhi.base..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..")
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
