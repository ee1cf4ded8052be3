package cn.xiangzhi.powers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        assertThat(rows.stream().filter(row -> row.get("kind").equals("行政许可")))
                .as("审批写明要什么材料")
                .allSatisfy(row -> assertThat((String) row.get("documents")).contains("；"));
        assertThat(rows.stream().filter(row -> row.get("code").equals("HB-CF-015")))
                .allSatisfy(row -> assertThat((String) row.get("checklist")).contains("火点照片和坐标"));
        assertThat(rows).allSatisfy(row -> assertThat((String) row.get("basis")).startsWith("《"));
    }

    private static List<Map<String, Object>> rows() throws IOException {
        return CatalogueLoader.rows(
                text("powers/items.csv"), text("powers/items-prior.csv"), text("powers/item-aids.csv"));
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
