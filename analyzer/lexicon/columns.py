"""What the columns of a table of documents are called, in the languages in which such tables are kept.

    Datei;Datum;Titel;Ort        file, date and title are taken; "Ort" has no key and is told
    fichier,année,titre          file, date, title

One row a key of the manifest: the English names first, then de fr es pt it nl ru vi id zh. Names are compared without
regard to case and to the white space, hyphens and underscores between their words. A name that says something else in
another of these languages stands nowhere ("art" is German for kind, English for painting). Of two columns for one key
the one named further to the left is taken.
"""

from __future__ import annotations

from types import MappingProxyType


def _names(names: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in names.split(","))


COLUMNS = MappingProxyType({
    "id": _names("id, document id, doc id, identifier, kennung, identifiant, identificador, identificatore, идентификатор, mã, 编号"),
    "file": _names(
        "file, path, filename, file name, document, datei, dateiname, dateipfad, pfad, dokument, fichier, nom du fichier, nom de fichier, "
        "chemin, archivo, fichero, nombre del archivo, ruta, arquivo, ficheiro, nome do arquivo, nome do ficheiro, nome del file, "
        "percorso, bestand, bestandsnaam, файл, имя файла, tệp, tập tin, tên tệp, berkas, nama berkas, 文件, 文件名"
    ),
    "date": _names(
        "date, published, date published, year, datum, jahr, erschienen, année, date de publication, fecha, año, data, ano, anno, "
        "jaar, дата, год, ngày, năm, tanggal, tahun, 日期, 年份"
    ),
    "title": _names("title, headline, titel, überschrift, titre, título, titolo, заголовок, название, tiêu đề, nhan đề, judul, 标题"),
    "language": _names("language, lang, sprache, langue, idioma, lengua, língua, lingua, taal, язык, ngôn ngữ, bahasa, 语言"),
    "event": _names("event, ereignis, anlass, événement, evento, gebeurtenis, событие, sự kiện, peristiwa, 事件"),
    "outlet": _names(
        "outlet, publisher, publication, herausgeber, verlag, éditeur, editora, editore, uitgever, "
        "издатель, cơ quan, penerbit, 出版者"
    ),
    "author": _names("author, creator, byline, autor, autorin, verfasser, auteur, autora, autore, автор, tác giả, penulis, 作者"),
    "kind": _names("kind, genre, type, textsorte, gattung, typ, género, gênero, tipo, genere, soort, жанр, вид, thể loại, jenis, 类型"),
    "rights": _names("rights, licence, license, rechte, lizenz, droits, derechos, direitos, licença, diritti, rechten, права, 版权"),
    "series": _names("series, reihe, serie, série, reeks, серия, loạt, seri, 系列"),
    "period": _names("period, zeitraum, periode, période, periodo, período, период, giai đoạn, 时期"),
    "sha256": _names("sha256"),
    "encoding": _names("encoding, kodierung, zeichensatz, encodage, codificación, codificação, codifica, codering, кодировка"),
    "date_precision": _names("date precision"),
})  # fmt: skip
"""Key of the manifest → names of columns, in order of preference."""
