package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** No kind of paper is left out of what the tests make from real matters in the three forms, and none is made twice. */
class ThreeFormsTest {

    @Test
    void 每一种文书都有一个测试从真实事项出具并核对三种形式() throws IOException {
        var named = new ArrayList<String>();
        MetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:cn/xiangzhi/**/*Test.class")) {
            readers.getMetadataReader(file)
                    .getAnnotationMetadata()
                    .getAnnotatedMethods(ThreeForms.class.getName())
                    .forEach(method -> named.addAll(kinds(method)));
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(PaperKind.values()).map(Enum::name).toList());
    }

    private static List<String> kinds(MethodMetadata method) {
        return Stream.of("value", "own")
                .flatMap(part -> method.getAllAnnotationAttributes(ThreeForms.class.getName(), true).get(part).stream())
                .flatMap(names -> Arrays.stream((Object[]) names))
                .map(String::valueOf)
                .toList();
    }
}
