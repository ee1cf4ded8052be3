package cn.xiangzhi.powers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class CatalogueTest {

    @Test
    void 目录三百六十五项_三十五项另有旧依据() throws IOException {
        var rows = rows();
        assertThat(rows).hasSize(400);
        assertThat(rows.stream().filter(row -> row.get("code").equals("HB-CF-001")))
                .extracting(row -> row.get("version"), row -> row.get("valid_from"), row -> row.get("valid_to"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, null, "2026-08-14"),
                        org.assertj.core.groups.Tuple.tuple(2, "2026-08-15", null));
        assertThat(rows).allSatisfy(row -> assertThat((String) row.get("basis")).startsWith("《"));
    }

    @ParameterizedTest(name = "“{0}”找到{1}")
    @CsvSource({"有人在路边乱贴小广告, 小广告", "隔壁天天烧树叶冒烟, 焚烧", "门口有人乱倒垃圾, 垃圾", "狗没有打疫苗, 犬", "消防通道被堵, 消防"})
    void 群众的说法能找到事项(String words, String expected) throws IOException {
        var index = new WordIndex<String>();
        rows().stream().filter(row -> row.get("valid_to") == null).forEach(row -> {
            var name = (String) row.get("name");
            index.add(name + row.get("keywords"), Map.of(name, 1.0, (String) row.get("keywords"), 3.0));
        });
        assertThat(index.find(words, 5))
                .anySatisfy(hit -> assertThat(hit.thing()).contains(expected));
    }

    @Test
    void 没有共同字词的不算找到_空词不出错() {
        var index = new WordIndex<String>().add("占道", Map.of("占道经营", 1.0));
        assertThat(index.find("量子力学", 5)).isEmpty();
        assertThat(index.find("", 5)).isEmpty();
        assertThat(index.find("占", 5)).hasSize(1);
    }

    private static List<Map<String, Object>> rows() throws IOException {
        return CatalogueLoader.rows(text("powers/items.csv"), text("powers/items-prior.csv"));
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
