/** Places as GeoJSON, for the maps on pages. */
@NullMarked
package cn.xiangzhi.places.maps;

import org.jspecify.annotations.NullMarked;
