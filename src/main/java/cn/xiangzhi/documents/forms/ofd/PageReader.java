package cn.xiangzhi.documents.forms.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads what a page draws, in its order. Clips are not followed: the pages made here need none. */
final class PageReader extends PDFGraphicsStreamEngine {

    private static final double MM = 25.4 / 72;

    private final List<Drawn> drawn = new ArrayList<>();
    private final AffineTransform toPage;
    private Path2D.Double path = new Path2D.Double();

    private PageReader(PDPage page) {
        super(page);
        toPage = new AffineTransform(MM, 0, 0, -MM, 0, page.getMediaBox().getHeight() * MM);
    }

    static List<Drawn> read(PDPage page) throws IOException {
        var reader = new PageReader(page);
        reader.processPage(page);
        return reader.drawn;
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        var text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        var place = at.createAffineTransform();
        place.preConcatenate(toPage);
        var upright = Math.abs(at.getShearX()) < 1e-4 && Math.abs(at.getShearY()) < 1e-4 && at.getScaleX() > 0;
        var size = Math.hypot(at.getShearY(), at.getScaleX()) * MM;
        var turn = new AffineTransform(place);
        turn.scale(1 / size, -1 / size);
        drawn.add(new Drawn.Glyph(
                text.codePointAt(0),
                name(font),
                size,
                place.getTranslateX(),
                place.getTranslateY(),
                ink(getGraphicsState().getNonStrokingColor(), getGraphicsState().getNonStrokeAlphaConstant()),
                upright ? null : turn));
    }

    /** Without the mark of the subset. */
    private static String name(PDFont font) {
        var name = font.getName();
        return name.indexOf('+') == 6 ? name.substring(7) : name;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path = new Path2D.Double();
    }

    @Override
    public void strokePath() throws IOException {
        var state = getGraphicsState();
        var scale = state.getCurrentTransformationMatrix().getScalingFactorX() * MM;
        var dashes = new ArrayList<Double>();
        for (var dash : state.getLineDashPattern().getDashArray()) {
            dashes.add(dash * scale);
        }
        shape(
                false,
                ink(state.getStrokingColor(), state.getAlphaConstant()),
                state.getLineWidth() * scale,
                dashes,
                false);
    }

    @Override
    public void fillPath(int rule) throws IOException {
        var state = getGraphicsState();
        var ink = ink(state.getNonStrokingColor(), state.getNonStrokeAlphaConstant());
        shape(true, ink, 0, List.of(), rule == Path2D.WIND_EVEN_ODD);
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        var kept = path;
        fillPath(rule);
        path = kept;
        strokePath();
    }

    private void shape(boolean fill, Drawn.Ink ink, double width, List<Double> dashes, boolean evenOdd) {
        if (path.getCurrentPoint() != null) {
            drawn.add(new Drawn.Shape(new Path2D.Double(path, toPage), fill, ink, width, List.copyOf(dashes), evenOdd));
        }
        endPath();
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image.getImage(), "png", png);
        var place = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        place.preConcatenate(toPage);
        drawn.add(new Drawn.Picture(png.toByteArray(), place));
    }

    @Override
    public void clip(int rule) {
        // followed by endPath
    }

    @Override
    public void shadingFill(COSName name) {
        // the style knows no gradients
    }

    private static Drawn.Ink ink(PDColor colour, double alpha) throws IOException {
        var rgb = colour.toRGB();
        return new Drawn.Ink(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(alpha * 255));
    }
}
