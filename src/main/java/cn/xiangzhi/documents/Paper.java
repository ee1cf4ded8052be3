package cn.xiangzhi.documents;

import cn.xiangzhi.secrecy.Sm3;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issued paper: never edited; a wrong one is voided and its number kept. {@code number} as 云罚决〔2026〕7号. */
public record Paper(
        UUID id,
        String county,
        PaperKind kind,
        @Nullable String number,
        String title,
        String matterKind,
        UUID matter,
        LocalDate issuedOn,
        boolean voided,
        String digest) {

    /** The digest of what the row says besides the words; it stands in the chain with the words' (F27). */
    public String facts() {
        return Sm3.hex(String.join(
                "\n",
                kind.name(),
                number == null ? "" : number,
                title,
                matterKind,
                matter.toString(),
                issuedOn.toString()));
    }

    /**
     * The same of a paper that several organs sign: whoever struck one from the rows would be found out.
     *
     * @param cosigners a line each of id and name, in their order; empty for a paper of one organ
     */
    public static String facts(Paper paper, String cosigners) {
        return cosigners.isEmpty() ? paper.facts() : Sm3.hex(paper.facts() + "\n" + cosigners);
    }
}
