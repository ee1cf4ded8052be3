package cn.xiangzhi.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is cited without a gist in our own words. */
class GistsTest {

    @Test
    void 每部法都有版本和要旨() {
        for (var statute : Statute.values()) {
            var book = StatuteBook.of(statute);
            assertThat(book.version()).as(statute.name()).isNotBlank();
            assertThat(book.gists()).as(statute.name()).isNotEmpty();
            assertThat(book.gists().values())
                    .allSatisfy(gist -> assertThat(gist).hasSizeBetween(6, 130));
        }
    }

    @Test
    void 拒绝码和参数引用的条文都有要旨() {
        var cited = new ArrayList<Citation>();
        Arrays.stream(RefusalCode.values()).forEach(code -> cited.addAll(code.citations()));
        ParameterFiles.all().forEach(parameter -> parameter.values().forEach(value -> cited.add(value.basis())));
        assertThat(withoutGist(cited)).isEmpty();
    }

    @Test
    void 程序里的引用常量都有要旨() throws Exception {
        var cited = new ArrayList<Citation>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.xiangzhi");
        for (var found : classes) {
            var constants = found.getFields().stream()
                    .anyMatch(field -> field.getRawType().isEquivalentTo(Citation.class));
            if (constants) {
                cited.addAll(constants(Class.forName(found.getName())));
            }
        }
        assertThat(cited).isNotEmpty();
        assertThat(withoutGist(cited)).isEmpty();
    }

    private static List<Citation> constants(Class<?> type) throws IllegalAccessException {
        var cited = new ArrayList<Citation>();
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Citation.class) {
                field.setAccessible(true);
                cited.add((Citation) field.get(null));
            }
        }
        return cited;
    }

    private static List<String> withoutGist(List<Citation> cited) {
        return cited.stream()
                .filter(citation -> StatuteBook.gist(citation).isEmpty())
                .filter(citation -> citation.article() > 0)
                .map(Citation::label)
                .distinct()
                .toList();
    }
}
