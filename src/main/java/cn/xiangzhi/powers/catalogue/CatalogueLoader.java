package cn.xiangzhi.powers.catalogue;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the starter catalogue when its file has changed; the digest of the file says whether it has. Done while the program
 * starts: whoever asks later may hold a connection already, and as many askers as there are connections would wait for ever.
 */
@Component
class CatalogueLoader implements InitializingBean {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Today today;

    CatalogueLoader(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Today today) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.today = today;
    }

    @Override
    public void afterPropertiesSet() {
        var items = text("powers/items.csv");
        var prior = text("powers/items-prior.csv");
        var aids = text("powers/item-aids.csv");
        var digest = Sm3.hex(items + prior + aids);
        var loaded = jdbc.sql("select digest from powers_catalogue where name = 'starter'")
                .query(String.class)
                .optional();
        if (loaded.filter(digest::equals).isEmpty()) {
            transaction.executeWithoutResult(status -> store(rows(items, prior, aids), digest));
        }
    }

    private void store(List<Map<String, Object>> rows, String digest) {
        jdbc.sql("delete from powers_item").update();
        jdbc.sql("""
                insert into powers_item
                select r.* from jsonb_populate_recordset(null::powers_item, :rows::jsonb) r
                on conflict (code, version) do nothing
                """).param("rows", json.writeValueAsString(rows)).update();
        jdbc.sql("""
                insert into powers_catalogue (name, digest, loaded_at) values ('starter', :digest, :at)
                on conflict (name) do update set digest = excluded.digest, loaded_at = excluded.loaded_at
                """).param("digest", digest).param("at", today.now()).update();
    }

    /**
     * A row for each version: where an older basis is known it is version 1, and the present one 2 from the day after. What
     * helps to use an item, where somebody wrote it down, goes with all its versions.
     */
    static List<Map<String, Object>> rows(String items, String prior, String aids) {
        var older = byCode(prior);
        var help = byCode(aids);
        return records(items).stream()
                .<Map<String, Object>>mapMulti((row, out) -> {
                    var before = older.get(row.get("code"));
                    var present = row(row, help.get(row.get("code")));
                    if (before == null) {
                        present.put("version", 1);
                        out.accept(present);
                        return;
                    }
                    var until = LocalDate.parse(before.get("valid_to"));
                    present.put("version", 2);
                    present.put("valid_from", until.plusDays(1).toString());
                    out.accept(prior(present, before, until));
                    out.accept(present);
                })
                .toList();
    }

    private static Map<String, CSVRecord> byCode(String text) {
        var rows = new HashMap<String, CSVRecord>();
        records(text).forEach(row -> rows.put(row.get("code"), row));
        return rows;
    }

    private static Map<String, Object> row(CSVRecord row, @Nullable CSVRecord aids) {
        var map = new LinkedHashMap<String, Object>();
        map.put("code", row.get("code"));
        map.put("name", row.get("name"));
        map.put("field", row.get("domain"));
        map.put("kind", row.get("power_type"));
        map.put("department", row.get("original_department"));
        map.put("jurisdiction", row.get("jurisdiction"));
        map.put("basis", basis(row));
        map.put("penalties", row.get("penalty_kinds"));
        amounts(map, row);
        map.put("multiple", row.get("multiple_or_rate"));
        map.put("range_note", row.get("range_note"));
        map.put("correction", row.get("correction"));
        map.put("correction_days", empty(row.get("correction_term_typical_days")));
        map.put("simple", row.get("simple_procedure_possible"));
        map.put("coercive", row.get("coercive_measure"));
        map.put("upper_basis", row.get("upper_basis"));
        map.put("keywords", row.get("keywords"));
        map.put("source_kind", row.get("source_kind"));
        map.put("source", row.get("source"));
        map.put("verified", row.get("verified"));
        map.put("note", row.get("currency_note"));
        map.put("checklist", aids == null ? "" : aids.get("checklist"));
        map.put("documents", aids == null ? "" : aids.get("documents"));
        map.put("lighter", "");
        return map;
    }

    private static Map<String, Object> prior(Map<String, Object> present, CSVRecord before, LocalDate until) {
        var map = new LinkedHashMap<>(present);
        map.put("version", 1);
        map.put("basis", basis(before));
        amounts(map, before);
        map.put("multiple", "");
        map.put("range_note", before.get("note"));
        map.put("verified", before.get("verified"));
        map.put("note", "后续依据：" + before.get("successor_basis"));
        map.put("lighter", before.get("lighter_rule"));
        map.put("valid_from", empty(before.get("valid_from")));
        map.put("valid_to", until.toString());
        return map;
    }

    private static void amounts(Map<String, Object> map, CSVRecord row) {
        map.put("citizen_min", empty(row.get("ind_min_yuan")));
        map.put("citizen_max", empty(row.get("ind_max_yuan")));
        map.put("organisation_min", empty(row.get("org_min_yuan")));
        map.put("organisation_max", empty(row.get("org_max_yuan")));
    }

    /** As 《城市道路管理条例》第42条第1款第（一）项. */
    static String basis(CSVRecord row) {
        var paragraph = row.get("basis_paragraph").replaceAll("[\\[\\] ]", "").replace(",", "、");
        var item = row.get("basis_item").replace('(', '（').replace(')', '）');
        return "《" + row.get("basis_law") + "》" + row.get("basis_article")
                + (paragraph.isEmpty() ? "" : "第" + paragraph + "款")
                + (item.isEmpty() ? "" : "第" + item + "项");
    }

    private static @Nullable String empty(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    private static List<CSVRecord> records(String text) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
