package cn.xiangzhi.documents.seal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The seal as such knows no framework, no store and no other room but the words of the first (ADR 0019). */
class SealHouseTest {

    @Test
    void 印章的格式和算法不识框架() {
        var seal = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.xiangzhi.documents.seal");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.imageio..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify.annotations..",
                        "org.bouncycastle..",
                        "org.apache.pdfbox..",
                        "org.apache.commons.compress..",
                        "cn.xiangzhi.base..",
                        "cn.xiangzhi.documents.seal..")
                .check(seal);
    }
}
