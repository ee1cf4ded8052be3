/** Outlines against one another: inside their township, no overlap, what is left open; brought in from GeoJSON files (S19). */
@NullMarked
package cn.xiangzhi.places.outlines;

import org.jspecify.annotations.NullMarked;
