import { Public } from '@ipflow/platform';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ApiDocument } from './api-document';

/** The API's own description, for people, programs and the try-it page. */
@ApiExcludeController()
@Controller('api/openapi.json')
export class DocumentController {
  constructor(private readonly document: ApiDocument) {}

  @Public()
  @Get()
  @Header('Content-Type', 'application/json; charset=utf-8')
  read(): Promise<string> {
    return this.document.text();
  }
}
