package cn.xiangzhi.field.signing;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A signature drawn on the phone. The picture is a file of the entry and stays whatever comes of it.
 *
 * @param sha256 of the full text that was shown when it was drawn
 * @param stands whether the record the server makes of the entry is that text
 * @param why it is not a signature of the record; empty when it is
 */
public record FieldSign(
        UUID file, String role, String name, String sha256, OffsetDateTime madeAt, boolean stands, String why) {

    public static final String PARTY = "当事人";
}
