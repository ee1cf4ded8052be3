package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.VerificationCode;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code by which the bearer of a paper asks about it (F44): the county and sixteen drawn signs, some 79 bits, so that
 * nobody finds another one's by trying. Printed as an address when {@code xiangzhi.public-url} says where we are.
 */
@Component
class PaperCodes implements VerificationCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DRAWN = 16;
    private static final Pattern WHOLE = Pattern.compile("(\\d{6})([" + SIGNS + "]{" + DRAWN + "})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PaperRows papers;
    private final String address;

    PaperCodes(PaperRows papers, @Value("${xiangzhi.public-url:}") String address) {
        this.papers = papers;
        this.address = address.strip().replaceAll("/+$", "");
    }

    /** A code taken apart: where to look, and for what. */
    record Code(String county, String signs) {

        /** As it is printed and read aloud: 410899-ABCD-EFGH-JKMN-PQRS. */
        String spoken() {
            return county + "-" + signs.replaceAll("(.{4})(?!$)", "$1-");
        }
    }

    @Override
    @Transactional
    public Optional<String> of(Paper paper) {
        var code = code(paper.county(), paper.id());
        return Optional.of(address.isEmpty() ? "核验码 " + code.spoken() : address + path(code));
    }

    @Override
    @Transactional
    public Optional<String> spoken(Paper paper) {
        return Optional.of(code(paper.county(), paper.id()).spoken());
    }

    /** Where the code is asked about. */
    static String path(Code code) {
        return "/public/verify/" + code.county() + code.signs();
    }

    /** The paper's code, drawn when it has none. */
    Code code(String county, UUID paper) {
        var known = papers.codeOf(county, paper);
        if (known.isPresent()) {
            return new Code(county, known.get());
        }
        papers.code(county, paper, draw());
        return new Code(county, papers.codeOf(county, paper).orElseThrow());
    }

    /** What somebody typed or scanned: spaces, hyphens and small letters forgiven; else Refused. */
    static Code read(String typed) {
        var bare = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\-—－]", "");
        var found = WHOLE.matcher(bare);
        if (!found.matches()) {
            throw Refused.invalid("查不到这个核验码", "核验码是六位数字加十六位字母和数字，您输入的不完整，或有抄错", "请用手机扫文书首页右上角的二维码，或者上传收到的电子文件");
        }
        return new Code(found.group(1), found.group(2));
    }

    private static String draw() {
        var code = new StringBuilder();
        for (var n = 0; n < DRAWN; n++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
