"""Settings, read once from `travaux.toml` in the current folder and the environment (`TRAVAUX_NAME`), passed down as one value.

The environment wins over the file; an option of the command line wins over both.
"""

from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from travaux.errors import TravauxError

FILE = Path("travaux.toml")


class Settings(BaseSettings):
    """What a user may set. Frozen."""

    model_config = SettingsConfigDict(env_prefix="TRAVAUX_", toml_file=FILE, frozen=True, extra="ignore")

    record: Annotated[str, Field(description="the record to work on: a file or a postgresql:// URL")] = "record.travaux"
    jobs: Annotated[int, Field(ge=1, description="processes that read and annotate")] = 1
    host: Annotated[str, Field(description="loopback address of the web pages")] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535, description="port of the web pages")] = 8765

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def read() -> Settings:
    """The settings in force. Raises TravauxError in one line where a value is none of its kind."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise TravauxError(f"setting {name}: {first['msg']} (travaux.toml or TRAVAUX_{name.upper()})") from None
    except ValueError as error:  # the file is no TOML
        raise TravauxError(f"{FILE}: {str(error).splitlines()[0]}") from None
