package cn.xiangzhi.secrecy;

import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a store remembers of its key: enough to recognise it, nothing to open anything with. */
@Component
class KeyProof {

    private static final String TEXT = "乡治个人信息密钥";
    private static final String SEALED_COLUMNS = """
            select format('select exists (select from %I where %I like ''s1.%%'')', table_name, column_name)
              from information_schema.columns
             where table_schema = current_schema() and column_name like '%\\_sealed' and data_type = 'text'
             order by table_name, column_name""";

    private final JdbcClient jdbc;

    KeyProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String of(Key key) {
        return HexFormat.of().formatHex(Key.mac(key.forFingerprints(), TEXT));
    }

    /** Whether the store holds what only its own key can open; stores older than the proof are searched. */
    boolean needsItsKey() {
        return !proofs().isEmpty()
                || jdbc.sql(SEALED_COLUMNS).query(String.class).list().stream()
                        .anyMatch(sql -> jdbc.sql(sql).query(Boolean.class).single());
    }

    /** Remembers the key of a store that has none yet; refuses another key than the one remembered. */
    void mustFit(Key key, String where) {
        var proof = of(key);
        jdbc.sql("insert into secrecy_key (only_row, proof) values (1, :proof) on conflict do nothing")
                .param("proof", proof)
                .update();
        if (!proofs().equals(List.of(proof))) {
            throw KeyException.another(where);
        }
    }

    private List<String> proofs() {
        return jdbc.sql("select proof from secrecy_key").query(String.class).list();
    }
}
