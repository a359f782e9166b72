"""Spanish: what page furniture, datelines, bylines and comment threads are worded with."""

from travaux.languages.pages import PageWords

_MONTHS = (
    "enero ene",
    "febrero feb",
    "marzo mar",
    "abril abr",
    "mayo",
    "junio jun",
    "julio jul",
    "agosto ago",
    "septiembre setiembre sep sept",
    "octubre oct",
    "noviembre nov",
    "diciembre dic",
)

WORDS = PageWords(
    months={name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()},
    weekdays=frozenset(
        ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
    ),
    function_words=frozenset(
        [
            "de", "la", "que", "el", "en", "y", "a", "los", "se", "del", "las", "un", "por", "con", "no", "una", "su",
            "para", "es", "al", "lo", "como", "más", "o", "pero", "sus", "le", "ha", "me", "si", "sin", "sobre", "este",
            "ya", "entre", "cuando", "todo", "esta", "ser", "son", "dos", "también", "fue", "había", "era", "muy",
            "años", "hasta", "desde", "está", "mi", "porque", "qué", "sólo", "han",
        ]
    ),
    labels=frozenset({
        "anterior", "aviso legal", "boletín", "buscar", "cerrar", "comentarios", "compartir", "contacto", "cultura",
        "deportes", "economía", "fotos", "imprimir", "inicia sesión", "iniciar sesión", "inicio", "leer más", "menú",
        "mundo", "más", "newsletter", "noticias", "opinión", "política", "portada", "publicidad", "quiénes somos",
        "registrarse", "regístrate", "responder", "siguiente", "suscribirse", "suscríbete", "ver más", "ver todos", "vídeo",
        "vídeos",
    }),
    openers=(
        "lea también", "lee también", "leer también", "te puede interesar", "también te puede", "más información",
        "más noticias", "noticias relacionadas", "artículos relacionados", "compartir en", "síguenos", "síganos",
        "suscríbete", "suscríbase", "regístrate", "lo más leído", "lo más visto", "publicidad", "deja un comentario",
        "dejar un comentario", "añadir comentario", "etiquetas:", "archivado en", "foto:", "fuente:", "tiempo de lectura",
        "©",
    ),
    notices=(
        "todos los derechos reservados", "política de privacidad", "términos y condiciones", "aviso legal",
        "utiliza cookies", "para dejar un comentario", "debes iniciar sesión", "suscríbete a nuestro",
        "suscríbase a nuestro", "correo electrónico no será", "tu dirección de correo",
    ),
    endings=(
        "noticias relacionadas", "artículos relacionados", "te puede interesar", "lo más leído", "lo más visto",
        "últimas noticias", "más noticias", "comentarios", "también te puede interesar", "recomendados",
        "contenido patrocinado", "deja un comentario",
    ),
    comments=frozenset({"comentarios", "comentario", "opiniones", "respuestas"}),
    quotes=("cita",),
    bylines=("por", "autor", "redacción", "texto"),
    credits=("fuente", "fuentes"),
    roles=("corresponsal", "enviado especial", "periodista", "redactor"),
    captions=("foto", "imagen", "crédito", "fotografía", "foto de archivo"),
    published=("publicado", "actualizado", "publicado el", "fecha", "creado"),
    provisions=("artículo", "sección", "anexo", "capítulo"),
    sections=frozenset({"noticias", "mundo", "política", "inicio", "internacional", "economía", "portada"}),
    primary=(
        "declaración conjunta", "comunicado conjunto", "comunicado", "tratado entre", "acuerdo entre",
        "proyecto de tratado", "memorándum", "resolución", "protocolo", "convenio colectivo",
    ),
    papers=frozenset({
        "proyecto", "acuerdo", "tratado", "convenio", "protocolo", "memorando", "declaración", "respuesta", "resolución",
        "propuesta", "nota", "comunicado", "contrato",
    }),
    formulas=(
        "han acordado lo siguiente", "han convenido lo siguiente", "en adelante", "partes contratantes", "entrará en vigor",
        "igualmente auténticos", "hecho en", "considerando", "recordando",
    ),
    reports=("dijo", "según", "declaró", "informó", "portavoz", "periodistas"),
    likes=frozenset({"me gusta", "puntos", "votos"}),
    services=("agencia de noticias",),
)  # fmt: skip
