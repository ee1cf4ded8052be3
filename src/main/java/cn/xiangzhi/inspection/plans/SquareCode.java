package cn.xiangzhi.inspection.plans;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A square code as a drawing for the page, black on white with the quiet zone the standard asks for. */
final class SquareCode {

    private static final int QUIET = 4;

    private SquareCode() {}

    static String svg(String text, String label) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            var side = matrix.getWidth() + 2 * QUIET;
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M')
                                .append(x + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + label + "\" viewBox=\"0 0 "
                    + side
                    + " " + side + "\" width=\"280\" height=\"280\" shape-rendering=\"crispEdges\"><rect width=\""
                    + side
                    + "\" height=\"" + side + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a square code", tooLong);
        }
    }
}
