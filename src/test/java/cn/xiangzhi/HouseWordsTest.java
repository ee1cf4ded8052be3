package cn.xiangzhi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Labelled;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of the house: every domain word has its Chinese term, and the glossary binds them one to one. */
class HouseWordsTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");

    @Test
    void 每个领域枚举值都有中文标签且同一枚举内不重复() {
        assertThat(words()).isNotEmpty().allSatisfy(type -> {
            var labels = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Labelled) constant).label())
                    .toList();
            assertThat(labels).as(type.getName()).allMatch(label -> label.matches(".*[\\u4e00-\\u9fff].*"));
            assertThat(new HashSet<>(labels)).as(type.getName()).hasSameSizeAs(labels);
        });
    }

    @Test
    void 每个领域枚举都在词汇表中() throws IOException {
        var glossary = Files.readString(GLOSSARY);
        assertThat(words())
                .allSatisfy(type -> assertThat(glossary).as(type.getName()).contains("`" + name(type) + "`"));
    }

    @Test
    void 词汇表一词一名() throws IOException {
        var terms = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (var line : Files.readAllLines(GLOSSARY)) {
            var cells = line.split("\\|", -1);
            if (cells.length >= 5 && cells[2].contains("`")) {
                terms.add(cells[1].strip());
                names.add(cells[2].strip());
            }
        }
        assertThat(terms).isNotEmpty().doesNotHaveDuplicates();
        assertThat(names).doesNotHaveDuplicates();
    }

    /** Entry.Words for nested types, as the code writes them. */
    private static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private static List<Class<?>> words() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.xiangzhi").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Labelled.class))
                        .map(JavaClass::reflect)
                        .<Class<?>>map(type -> type)
                        .toList();
    }
}
