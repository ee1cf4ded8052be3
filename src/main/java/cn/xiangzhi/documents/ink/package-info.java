/** Strokes drawn by hand on a screen: read, judged, and drawn again by the server (F27). */
@NullMarked
package cn.xiangzhi.documents.ink;

import org.jspecify.annotations.NullMarked;
