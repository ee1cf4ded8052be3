package cn.xiangzhi.field.signing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signatures that came with an entry. Each is bound to the SHA-256 of the full text that was shown on the phone; the record is
 * made anew from what arrived, and where it is another text the picture stays as material and is no signature of it (F26 F27).
 */
@Component
public class SignBook {

    /** The field of an entry that holds its signatures, and the one that holds the text that was shown. */
    public static final String SIGNS = "signs";

    public static final String RECORD = "record";

    private static final Set<String> ROLES = Set.of(FieldSign.PARTY, "见证人", "执法人员");
    private static final Pattern NAME = Pattern.compile("[\\p{L}·•．. ]{2,40}");
    private static final int MOST = 12;
    private static final TypeReference<List<Drawn>> LIST = new TypeReference<>() {};

    private final Records records;
    private final SignRows rows;
    private final JsonMapper json;
    private final Today today;

    SignBook(Records records, SignRows rows, JsonMapper json, Today today) {
        this.records = records;
        this.rows = rows;
        this.json = json;
        this.today = today;
    }

    /** An entry as far as its signatures are concerned. */
    public record Came(UUID entry, String kind, @Nullable UUID matter, Map<String, String> fields, List<UUID> files) {}

    /** A signature as the phone tells of it; what it may leave out is looked at before it is used. */
    record Drawn(
            UUID file,
            @Nullable String role,
            @Nullable String name,
            @Nullable String sha256,
            @Nullable Instant clock) {}

    /** Keeps the signatures of an entry that just came, and answers a line for each that is not one of this record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> take(Actor actor, Came came) {
        var drawn = drawn(came);
        if (drawn.isEmpty()) {
            return List.of();
        }
        var pictures = drawn.stream().map(Drawn::file).collect(Collectors.toSet());
        var made = records.text(actor, came, pictures).orElse("");
        var remarks = new ArrayList<String>();
        for (var n = 0; n < drawn.size(); n++) {
            var sign = checked(drawn.get(n), came, made);
            rows.keep(actor.county(), came.entry(), n + 1, sign, today.now());
            if (!sign.stands()) {
                remarks.add(sign.role() + " " + sign.name() + " 的签名没有作为本记录的签名，图样作为材料留存：" + sign.why());
            }
        }
        return remarks;
    }

    /** The signatures of an entry in the order they were drawn. */
    public List<FieldSign> of(String county, UUID entry) {
        return rows.of(county, entry);
    }

    /** Refused where the party is said to have signed and no signature of the party stands; signing on paper needs none here. */
    public void mustStand(String county, UUID entry, String what) {
        var party = of(county, entry).stream()
                .filter(sign -> sign.role().equals(FieldSign.PARTY))
                .toList();
        if (!party.isEmpty() && party.stream().noneMatch(FieldSign::stands)) {
            throw Refused.invalid(
                    what,
                    "当事人的签名不能作为这份决定书的签名：" + party.getFirst().why(),
                    "材料已留存。请点“改后再报”，核对全文后请当事人重新签名，或者改为“拒绝签名，已注明”；已经交付的，交内勤核对");
        }
    }

    private List<Drawn> drawn(Came came) {
        var said = came.fields().getOrDefault(SIGNS, "");
        if (said.isBlank()) {
            return List.of();
        }
        try {
            return json.readValue(said, LIST).stream()
                    .filter(sign -> came.files().stream().anyMatch(file -> file.equals(sign.file())))
                    .limit(MOST)
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    private FieldSign checked(Drawn drawn, Came came, String made) {
        var name = text(drawn.name()).strip();
        var role = text(drawn.role());
        var why = why(role, name, text(drawn.sha256()), text(came.fields().get(RECORD)), made);
        var at = drawn.clock() == null ? Instant.EPOCH : drawn.clock();
        return new FieldSign(
                drawn.file(),
                ROLES.contains(role) ? role : "身份不明",
                name.isEmpty() ? "姓名不明" : name.substring(0, Math.min(name.length(), 40)),
                text(drawn.sha256()),
                at.atZone(Today.BEIJING).toOffsetDateTime(),
                why.isEmpty(),
                why);
    }

    private static String why(String role, String name, String signed, String shown, String made) {
        if (!ROLES.contains(role) || !NAME.matcher(name).matches()) {
            return "没有写明谁、以什么身份签名";
        }
        if (made.isEmpty()) {
            return "这一类记录不签名";
        }
        if (signed.equals(RecordText.sha256(made))) {
            return "";
        }
        return signed.equals(RecordText.sha256(shown))
                ? "签名时所示的全文与收到的内容不是同一内容，" + RecordText.difference(shown, made)
                : "签名绑定的摘要既不是收到的内容，也不是一并送来的全文";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
